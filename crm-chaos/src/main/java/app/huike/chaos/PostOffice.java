package app.huike.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A mail server that keeps who was written to and with which Message-ID, and misbehaves as a fault wants: closed, silent, hanging up before it answers, or refusing an address. Written for this, because
 * servers for tests answer whatever they are told.
 */
public final class PostOffice implements AutoCloseable {

    private final int port;
    private final Map<String, List<String>> mailboxes = new ConcurrentHashMap<>();
    private final Set<String> hungUpOn = ConcurrentHashMap.newKeySet();
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private volatile Predicate<String> hangsUp = address -> false;
    private volatile Predicate<String> refuses = address -> false;
    private volatile boolean silent;
    private ServerSocket door;

    PostOffice(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** From now on it takes connections. */
    public synchronized void open() {
        if (door != null) {
            return;
        }
        try {
            door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
            ServerSocket open = door;
            Thread thread = new Thread(() -> serve(open), "post-office");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections are refused from now on, and those that are open end. */
    @Override
    public synchronized void close() {
        try {
            if (door != null) {
                door.close();
                door = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        callers.forEach(PostOffice::hangUp);
    }

    /** It takes connections and says nothing, or speaks again. */
    public void silent(boolean whether) {
        silent = whether;
    }

    /** To these addresses it hangs up when it has taken a mail, once each, before it says so. */
    public void hangsUpOnceFor(Predicate<String> addresses) {
        hangsUp = addresses;
    }

    /** There are no such mailboxes. */
    public void refuses(Predicate<String> addresses) {
        refuses = addresses;
    }

    /** The Message-IDs of what lies in a mailbox, in the order in which it came. */
    public List<String> mailbox(String address) {
        return List.copyOf(mailboxes.getOrDefault(address, List.of()));
    }

    private void serve(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket caller = open.accept();
                callers.add(caller);
                Thread thread = new Thread(() -> speak(caller), "post-office-counter");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket caller) {
        try (caller) {
            while (silent && !caller.isClosed()) {
                Thread.sleep(100);
            }
            new MailTalk(caller, this).hold();
        } catch (IOException gone) {
            // whoever called sees it, and calls again
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            callers.remove(caller);
        }
    }

    private static void hangUp(Socket caller) {
        try {
            caller.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String address) {
        return !refuses.test(address);
    }

    /** Keeps a mail. Whether it may say so. */
    boolean keep(String address, String messageId) {
        boolean tells = !hangsUp.test(address) || !hungUpOn.add(address);
        mailboxes
                .computeIfAbsent(address, key -> Collections.synchronizedList(new ArrayList<>()))
                .add(messageId);
        return tells;
    }
}
