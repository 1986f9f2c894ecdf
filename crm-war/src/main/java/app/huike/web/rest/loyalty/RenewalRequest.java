package app.huike.web.rest.loyalty;

import app.huike.web.rest.common.JsonBody;

/** Whether a paid membership is renewed when it ends. */
public record RenewalRequest(boolean renews) {

    static RenewalRequest read(JsonBody body) {
        return new RenewalRequest(body.flag("renews"));
    }
}
