package app.huike.lifecycle.check;

import java.nio.charset.StandardCharsets;

/**
 * A good file with one thing changed, so that it must be refused for that.
 *
 * @param what is tried
 * @param find what is replaced, once
 * @param put what stands there instead
 * @param element that the refusal names
 * @param code of the refusal
 */
record Hostile(String what, String find, String put, String element, String code) {

    byte[] file(String good) {
        int at = good.indexOf(find);
        if (at < 0) {
            throw new AssertionError(what + ": the good file does not hold " + find);
        }
        return (good.substring(0, at) + put + good.substring(at + find.length())).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return what;
    }
}
