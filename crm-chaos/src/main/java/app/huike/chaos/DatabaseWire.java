package app.huike.chaos;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wire between the nodes and PostgreSQL. It carries everything as it comes; told so, it breaks now and then in the very moment in which PostgreSQL says that it has committed: the work is done, and
 * whoever asked for it never hears so.
 */
public final class DatabaseWire implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+)(?::(\\d+))?/");
    private static final int USUAL_PORT = 5432;
    private static final int PIECE = 64 * 1024;

    /** As PostgreSQL's protocol says it: CommandComplete, eleven bytes, the command. */
    private static final byte[] COMMITTED = "C\0\0\0\13COMMIT\0".getBytes(StandardCharsets.ISO_8859_1);

    private final DatabaseAccess access;
    private final String host;
    private final int port;
    private final ServerSocket door;
    private final AtomicLong swallowed = new AtomicLong();
    private final Random random;
    private volatile double share;

    /** @param database where PostgreSQL listens */
    DatabaseWire(DatabaseAccess database, long seed) throws IOException {
        Matcher address = ADDRESS.matcher(database.url());
        if (!address.lookingAt()) {
            throw new IOException("no host and port in " + database.url());
        }
        host = address.group(1);
        port = address.group(2) == null ? USUAL_PORT : Integer.parseInt(address.group(2));
        random = new Random(seed);
        int own = FreePort.find();
        door = new ServerSocket(own, 200, InetAddress.getLoopbackAddress());
        access = new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + own + "/" + database.url().substring(address.end()),
                database.user(),
                database.password());
        thread("database-wire", this::serve);
    }

    /** The way to the database over this wire. */
    DatabaseAccess access() {
        return access;
    }

    /** From now on that share of the answers to COMMIT is swallowed, and their connection ends; 0 for none. */
    public void losesAnswersOfCommits(double some) {
        share = some;
    }

    /** How many it has swallowed so far. */
    public long swallowed() {
        return swallowed.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket node = door.accept();
                thread("database-wire-call", () -> carry(node));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket node) {
        try (node;
                Socket server = new Socket(host, port)) {
            node.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            thread("database-wire-there", () -> pass(node, server, false));
            pass(server, node, true);
        } catch (IOException away) {
            // whoever called sees that nobody is there
        }
    }

    /** Carries until one of both is gone, and then ends both. */
    private void pass(Socket from, Socket to, boolean answers) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                if (answers && swallows(piece, read)) {
                    return;
                }
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // the other one hears of it
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket side) {
        try {
            side.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean swallows(byte[] piece, int length) {
        boolean now = share > 0 && tellsOfCommit(piece, length) && random.nextDouble() < share;
        if (now) {
            swallowed.incrementAndGet();
        }
        return now;
    }

    /** An answer that is cut in two by the network is missed, which is no harm: others are not. */
    static boolean tellsOfCommit(byte[] piece, int length) {
        for (int from = 0; from <= length - COMMITTED.length; from++) {
            int same = 0;
            while (same < COMMITTED.length && piece[from + same] == COMMITTED[same]) {
                same++;
            }
            if (same == COMMITTED.length) {
                return true;
            }
        }
        return false;
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
