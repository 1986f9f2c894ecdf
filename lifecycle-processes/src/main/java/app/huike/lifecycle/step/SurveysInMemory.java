package app.huike.lifecycle.step;

import app.huike.crm.care.Invited;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.Surveys;
import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invitations in memory; the last of them waits for its answer. */
@Vetoed
public final class SurveysInMemory extends Surveys {

    /** The first of them. */
    public static final UUID INVITATION = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9001");

    private final List<SurveyInvite> invites = new ArrayList<>();
    private final Clock clock;
    private Instant endsAt;
    private String against;
    private boolean open;
    private boolean withdrawn;

    public SurveysInMemory(Clock clock) {
        this.clock = clock;
    }

    /** From now on nobody is invited, for this reason. */
    public void leavesInPeace(String reason) {
        against = reason;
    }

    /** The invitation was answered; which it was. */
    public UUID answered() {
        open = false;
        return last();
    }

    private UUID last() {
        return invites.size() <= 1
                ? INVITATION
                : UUID.nameUUIDFromBytes(("invitation " + invites.size()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever was wanted to be invited, oldest first. */
    public List<SurveyInvite> invites() {
        return invites;
    }

    /** Whether an invitation was taken back. */
    public boolean withdrawn() {
        return withdrawn;
    }

    @Override
    public Invited invite(SurveyInvite invite) {
        invites.add(invite);
        open = against == null;
        endsAt = clock.instant().plus(invite.validFor());
        return open ? new Invited(last(), null) : new Invited(null, against);
    }

    @Override
    public String address(UUID invitationId) {
        return "https://shop.example/survey?t=" + invitationId;
    }

    @Override
    public Instant endsAt(UUID invitationId) {
        return endsAt;
    }

    @Override
    public boolean withdraw(UUID invitationId) {
        open = false;
        withdrawn = true;
        return true;
    }

    @Override
    public boolean waits(UUID invitationId) {
        return open;
    }
}
