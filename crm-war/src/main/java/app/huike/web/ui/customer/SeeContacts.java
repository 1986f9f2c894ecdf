package app.huike.web.ui.customer;

import app.huike.crm.messaging.Interaction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.Messages;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What was said and written between the shop and the customer of this page, the latest of it. */
@Named("seeContacts")
@RequestScoped
public class SeeContacts {

    private static final PageRequest LATEST = new PageRequest(SeeCustomer.SHORT, null);

    @Inject
    private SeeCustomer customer;

    @Inject
    private Interactions interactions;

    @Inject
    private Messages messages;

    private List<Interaction> contacts;
    private List<MessageView> written;

    public List<Interaction> getLatest() {
        if (contacts == null) {
            contacts = interactions.of(customer.getSeen().id(), LATEST).items();
        }
        return contacts;
    }

    public List<MessageView> getMessages() {
        if (written == null) {
            written = messages.find(new MessageQuery(customer.getSeen().id(), null), LATEST)
                    .items();
        }
        return written;
    }
}
