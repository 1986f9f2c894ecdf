package app.huike.web.ui.platform;

import app.huike.crm.messaging.SendingPause;
import app.huike.crm.messaging.SendingSwitch;
import app.huike.web.ui.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** The brake of sending, and how what fell due meanwhile leaves when it is let go. */
@Named("pauseSending")
@RequestScoped
public class PauseSending {

    /** What becomes of the messages that fell due. */
    public enum Afterwards {
        SEND,
        SPREAD,
        DROP
    }

    private static final int USUAL_HOURS = 4;

    @Inject
    private SendingPause pause;

    @Inject
    private SendingSwitch sending;

    @Inject
    private Say say;

    private String reason;
    private Afterwards afterwards = Afterwards.SPREAD;
    private Integer hours = USUAL_HOURS;
    private SendingPause.Outlook outlook;

    public void begin() {
        if (reason == null) {
            say.badAt("reason", "sending.noReason");
        } else if (say.did(() -> pause.begin(reason))) {
            say.good("sending.paused");
        }
    }

    public void end() {
        if (wrongHours()) {
            say.badAt("hours", "after.hoursWrong", longest());
        } else if (say.did(afterwards == Afterwards.DROP ? pause::drop : () -> pause.spread(over()))) {
            say.good("sending.resumed");
        }
    }

    /** Why sending is paused; null where it is not. */
    public String getBecause() {
        return sending.state().pausedBecause();
    }

    public int getDue() {
        return pause.due();
    }

    /** What would happen by what is chosen now; null where nothing would be sent. */
    public SendingPause.Outlook getOutlook() {
        if (outlook == null && afterwards != Afterwards.DROP && !wrongHours()) {
            outlook = pause.foresee(over());
        }
        return outlook;
    }

    private Duration over() {
        return afterwards == Afterwards.SPREAD ? Duration.ofHours(hours) : Duration.ZERO;
    }

    private boolean wrongHours() {
        return afterwards == Afterwards.SPREAD && (hours == null || hours < 1 || hours > longest());
    }

    private static long longest() {
        return SendingPause.LONGEST.toHours();
    }

    public Afterwards[] getWays() {
        return Afterwards.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Afterwards getAfterwards() {
        return afterwards;
    }

    public void setAfterwards(Afterwards afterwards) {
        this.afterwards = afterwards;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }
}
