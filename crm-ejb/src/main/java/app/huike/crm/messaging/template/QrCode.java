package app.huike.crm.messaging.template;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Base64;
import java.util.Map;

/** A QR picture of a coupon's code, as a {@code data:} address: pages show it as it is, the e-mail channel makes an inline part of it. */
final class QrCode {

    private static final int PIXELS = 160;
    private static final int QUIET_MODULES = 4;

    private QrCode() {}

    static String dataAddress(String content) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            PIXELS,
                            PIXELS,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            // without the signs of equality at the end, which HTML would escape
            String data = Base64.getEncoder().withoutPadding().encodeToString(BlackAndWhitePng.of(modules));
            return "data:image/png;base64," + data;
        } catch (WriterException impossible) {
            throw new IllegalStateException("a code always fits into a QR picture", impossible);
        }
    }
}
