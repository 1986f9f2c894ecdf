package app.huike.lifecycle.demo;

/** Why there can be no demo here, in one line that says what to do. */
class DemoRefused extends RuntimeException {

    DemoRefused(String why) {
        super(why, null, false, false);
    }
}
