package app.huike.web.ui.reach;

import app.huike.web.ui.Desk;
import app.huike.web.ui.Desk.Way;
import app.huike.web.ui.Languages;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pages that whoever acts may open, by their names: in whatever language one types, the reader's own names are answered. */
@RequestScoped
public class PagesByName {

    @Inject
    private Desk desk;

    @Inject
    private Texts texts;

    /** All of them where nothing is typed; otherwise those whose name, in any language, has every word of it. */
    List<Found> find(String typed) {
        List<String> words = List.of(folded(typed).split(" "));
        return Stream.concat(desk.getWays().stream(), desk.getByways().stream())
                .filter(way -> words.stream().allMatch(word -> names(way).anyMatch(name -> name.contains(word))))
                .map(this::found)
                .toList();
    }

    private Found found(Way way) {
        return new Found("page", texts.get(key(way)), null, way.path());
    }

    private static Stream<String> names(Way way) {
        return Languages.ALL.stream().map(language -> folded(Texts.in(language, key(way))));
    }

    private static String key(Way way) {
        return "way." + way.key();
    }

    /** Without what does not matter: capitals, accents, full width, blanks around. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
