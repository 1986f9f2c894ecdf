package app.huike.web.ui;

import app.huike.crm.security.PersonView;
import jakarta.faces.model.SelectItem;
import java.util.Collection;
import java.util.List;

/**
 * People in a list to choose from, by login and name: the function {@code hk:people} of pages. Two hundred colleagues in two dialogs were eight hundred expressions
 * for each page that has them; as finished items they are none.
 */
public final class PeopleToChoose {

    private PeopleToChoose() {}

    public static List<SelectItem> of(Collection<PersonView> people) {
        return people.stream()
                .map(person -> new SelectItem(person.login(), person.name()))
                .toList();
    }
}
