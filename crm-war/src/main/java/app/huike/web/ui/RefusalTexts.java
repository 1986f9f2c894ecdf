package app.huike.web.ui;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.web.refusal.RefusalText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/** What a refusal says to the reader: the text of its code, with its values written as pages write them. */
@RequestScoped
public class RefusalTexts {

    @Inject
    private RefusalText texts;

    @Inject
    private PageLook page;

    @Inject
    private Show show;

    public String of(Refused refused) {
        Map<String, Object> values = new LinkedHashMap<>(refused.parameters());
        values.replaceAll((name, value) -> written(value));
        return texts.of(refused.code(), values, page.getLocale());
    }

    public String of(FieldProblem problem) {
        return texts.of(problem.code(), Map.of(), page.getLocale());
    }

    private Object written(Object value) {
        if (value instanceof Money money) {
            return show.money(money);
        }
        if (value instanceof Instant instant) {
            return show.moment(instant);
        }
        if (value instanceof LocalDate day) {
            return show.day(day);
        }
        return value instanceof Number number ? show.number(number) : value;
    }
}
