package app.huike.mail;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A mail as it arrived, the way a mail program takes it apart. */
final class Mail {
    private final MimeMessage message;

    Mail(MimeMessage message) {
        this.message = message;
    }

    MimeMessage message() {
        return message;
    }

    String text() {
        return (String) content(only("text/plain"));
    }

    String html() {
        return (String) content(only("text/html"));
    }

    /** What a camera reads in the mail's only picture. */
    String qr() {
        try {
            Part part = only("image/png");
            BufferedImage picture =
                    ImageIO.read(new ByteArrayInputStream(part.getInputStream().readAllBytes()));
            int width = picture.getWidth();
            int height = picture.getHeight();
            RGBLuminanceSource source =
                    new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (IOException | MessagingException | ReaderException unreadable) {
            throw new AssertionError("the picture cannot be read", unreadable);
        }
    }

    /** The only value of a header, in one line and as it was sent; null where there is none. */
    String header(String name) {
        try {
            String[] values = message.getHeader(name);
            if (values != null && values.length != 1) {
                throw new AssertionError(values.length + " times " + name);
            }
            return values == null ? null : values[0].replaceAll("\r\n", "");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Part only(String type) {
        try {
            List<Part> found = new ArrayList<>();
            collect(message, type, found);
            if (found.size() != 1) {
                throw new AssertionError(found.size() + " parts " + type);
            }
            return found.get(0);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void collect(Part part, String type, List<Part> found) throws MessagingException {
        if (part.isMimeType("multipart/*")) {
            MimeMultipart parts = (MimeMultipart) content(part);
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), type, found);
            }
        } else if (part.isMimeType(type)) {
            found.add(part);
        }
    }

    private static Object content(Part part) {
        try {
            return part.getContent();
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
