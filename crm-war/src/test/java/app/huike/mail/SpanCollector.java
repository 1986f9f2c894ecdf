package app.huike.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes spans as a collector of OpenTelemetry does, by OTLP over HTTP, and remembers of each what its trace is and what it is called. */
final class SpanCollector implements AutoCloseable {
    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /** @param trace 32 hexadecimal digits */
    private record Span(String trace, String name) {}

    private SpanCollector(HttpServer server) {
        this.server = server;
    }

    static SpanCollector open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SpanCollector collector = new SpanCollector(server);
            server.createContext("/v1/traces", collector::take);
            server.start();
            return collector;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What the spans of a trace are called. */
    List<String> namesOf(String trace) {
        return spans.stream()
                .filter(span -> span.trace().equals(trace))
                .map(Span::name)
                .toList();
    }

    /** How many came of all traces. */
    int count() {
        return spans.size();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            boolean packed = "gzip".equals(call.getRequestHeaders().getFirst("Content-Encoding"));
            byte[] body = packed
                    ? new GZIPInputStream(call.getRequestBody()).readAllBytes()
                    : call.getRequestBody().readAllBytes();
            for (byte[] ofResource : fields(1, body)) {
                for (byte[] ofScope : fields(2, ofResource)) {
                    fields(2, ofScope).forEach(span -> spans.add(span(span)));
                }
            }
            call.sendResponseHeaders(200, -1);
        }
    }

    private static Span span(byte[] span) {
        return new Span(
                HexFormat.of().formatHex(fields(1, span).get(0)),
                new String(fields(5, span).get(0), StandardCharsets.UTF_8));
    }

    /** The contents of one field of a protocol buffer's message, as often as it is there; of those that have a length. */
    private static List<byte[]> fields(int wanted, byte[] message) {
        List<byte[]> found = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            int tag = number(rest);
            switch (tag & 7) {
                case 0 -> number(rest);
                case 1 -> rest.position(rest.position() + Long.BYTES);
                case 5 -> rest.position(rest.position() + Integer.BYTES);
                default -> {
                    byte[] content = new byte[number(rest)];
                    rest.get(content);
                    if (tag >> 3 == wanted) {
                        found.add(content);
                    }
                }
            }
        }
        return found;
    }

    private static int number(ByteBuffer rest) {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = rest.get();
            number |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return (int) number;
    }
}
