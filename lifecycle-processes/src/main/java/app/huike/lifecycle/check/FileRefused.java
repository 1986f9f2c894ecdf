package app.huike.lifecycle.check;

/** A file that is not even read to its end: no XML, too large, or with what a parser would follow. */
final class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FileRefused(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
