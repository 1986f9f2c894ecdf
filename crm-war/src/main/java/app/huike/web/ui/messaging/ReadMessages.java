package app.huike.web.ui.messaging;

import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.messaging.Messages;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.KnownId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** What was written to customers: all of it, or what is in one state; and one message as it was or will be sent. */
@Named("messages")
@RequestScoped
public class ReadMessages {

    @Inject
    private Messages messages;

    private MessageState state;
    private String after;
    private UUID id;
    private Page<MessageView> page;
    private MessageView one;

    public Page<MessageView> getPage() {
        if (page == null) {
            page = messages.find(new MessageQuery(null, state), new PageRequest(PageRequest.DEFAULT_LIMIT, after));
        }
        return page;
    }

    public MessageView getOne() {
        if (one == null) {
            one = messages.get(id);
        }
        return one;
    }

    /** The first step of a message's page: without such a message there is no such page. */
    public String look() {
        getOne();
        return null;
    }

    public MessageState[] getStates() {
        return MessageState.values();
    }

    public MessageState getState() {
        return state;
    }

    public void setState(MessageState state) {
        this.state = state;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getId() {
        return id == null ? null : id.toString();
    }

    /** Anything that is no id is the id of nothing. */
    public void setId(String id) {
        this.id = KnownId.of(id);
    }
}
