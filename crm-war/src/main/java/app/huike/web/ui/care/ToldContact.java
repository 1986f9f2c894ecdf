package app.huike.web.ui.care;

import app.huike.crm.care.NewCase;
import app.huike.web.ui.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** How somebody who is no customer can be reached. */
@Named("toldContact")
@RequestScoped
public class ToldContact {

    private String name;
    private String email;
    private String phone;
    private String locale;

    NewCase.Contact told() {
        return new NewCase.Contact(name, email, phone, locale);
    }

    public List<String> getLocales() {
        return Languages.ALL.stream().map(Locale::toLanguageTag).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }
}
