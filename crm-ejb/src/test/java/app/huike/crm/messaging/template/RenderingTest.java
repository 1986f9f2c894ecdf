package app.huike.crm.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateFaulty;
import app.huike.crm.messaging.TemplateSource;
import app.huike.crm.messaging.domain.Rendered;
import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Discount;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final String UNSUBSCRIBE = "https://shop.example/unsubscribe?t=abc";

    private final Map<String, MessageTemplate> shipped = new HashMap<>();
    private final Map<String, MessageTemplate> rows = new HashMap<>();
    private final Map<String, Object> model = new HashMap<>();
    private final TemplateSource source = (key, language) -> Optional.ofNullable(shipped.get(key + "." + language));
    private final Rendering rendering = new Rendering(
            new Templates((key, language) -> Optional.ofNullable(rows.get(key + "." + language)), List.of(source)),
            new AShop());

    @BeforeEach
    void aWelcome() {
        shipped.put(
                "welcome.en",
                new MessageTemplate(
                        0,
                        "Thank you, {{name}}",
                        "Here is {{benefit}}: {{code}}, until {{end}}, from {{min}}.",
                        "<p>{{name}}: {{benefit}} until {{end}}</p><img alt=\"{{code}}\" src=\"{{qr}}\">"));
        shipped.put(
                "welcome.zh-Hans",
                new MessageTemplate(0, "谢谢{{name}}", "{{benefit}}{{end}}满{{min}}", "<p>{{code}}</p>"));
        shipped.put(
                "welcome.zh-Hant",
                new MessageTemplate(0, "謝謝{{name}}", "{{benefit}}{{end}}滿{{min}}", "<p>{{code}}</p>"));
        model.put("benefit", new Discount(15, null, null, null));
        model.put("code", "7KQM-2XTR-9WEA");
        model.put("end", Instant.parse("2026-12-22T04:59:59Z"));
        model.put("min", Money.parse("USD 75.00"));
    }

    @Test
    void eachCustomerReadsHisOwnLanguage() {
        assertThat(rendered("Anna Berger", "en-US").text())
                .startsWith("Here is 15% off: 7KQM-2XTR-9WEA, until December 21, 2026, from $75.");
        assertThat(rendered("林晓梅", "zh-CN").text()).startsWith("85折2026年12月21日满US$75");
        assertThat(rendered("陳怡君", "zh-TW").text()).startsWith("85折2026年12月21日滿US$75");
        assertThat(rendered("陳怡君", "zh-TW").subject()).isEqualTo("謝謝陳怡君");
        assertThat(rendered("Hans", "de-DE").language())
                .as("no German: the shop's English")
                .isEqualTo("en");
    }

    @Test
    void theNewestRowOverridesTheShippedFile() {
        rows.put("welcome.zh-Hant", new MessageTemplate(3, "新", "新", null));
        Rendered rendered = rendered("陳怡君", "zh-HK");
        assertThat(rendered.templateVersion()).isEqualTo(3);
        assertThat(rendered.subject()).isEqualTo("新");
        assertThat(rendered.html()).as("made from the text").contains("<p>新</p>");
    }

    @Test
    void aMissingValueStopsTheMessage() {
        for (String name : List.of("benefit", "code", "end", "min")) {
            Object value = model.remove(name);
            assertThatThrownBy(() -> rendered("Anna", "en")).as(name).isInstanceOf(TemplateFaulty.class);
            model.put(name, null);
            assertThatThrownBy(() -> rendered("Anna", "en")).as(name + " null").isInstanceOf(TemplateFaulty.class);
            model.put(name, value);
        }
        model.put("code", "  ");
        assertThatThrownBy(() -> rendered("Anna", "en")).as("blank").isInstanceOf(TemplateFaulty.class);
    }

    @Test
    void aTemplateThatIsNowhereStopsTheMessage() {
        shipped.clear();
        assertThatThrownBy(() -> rendered("Anna", "en"))
                .isInstanceOf(TemplateFaulty.class)
                .hasMessageContaining("welcome");
    }

    @Test
    void oneWithoutANameIsAddressedPolitely() {
        assertThat(rendered(null, "en").subject()).isEqualTo("Thank you, dear customer");
        assertThat(rendered(" ", "zh-CN").subject()).isEqualTo("谢谢尊敬的顾客");
        assertThat(rendered(null, "zh-TW").subject()).isEqualTo("謝謝親愛的顧客");
    }

    @Test
    void aNameCannotBreakOutOfTheHtmlOrTheSubject() {
        Rendered rendered = rendered("<script>alert(1)</script>\r\nBcc: all@example.com", "en");
        assertThat(rendered.html()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;");
        assertThat(rendered.subject()).doesNotContain("\r").doesNotContain("\n").contains("Bcc:");
    }

    @Test
    void aMarketingMessageShowsTheWayOutAndAServiceMessageHasNone() {
        Rendered marketing = rendered("Anna", "en");
        assertThat(marketing.text()).contains("Unsubscribe: " + UNSUBSCRIBE, "1 Main Street & Co", "The <Shop>");
        assertThat(marketing.html())
                .contains(
                        "href=\"https://shop.example/unsubscribe?t&#x3D;abc\"",
                        "1 Main Street &amp; Co",
                        "The &lt;Shop&gt;");
        Rendered service = rendering.render(request(Purpose.SERVICE), recipient("Anna", "en"), Optional.empty());
        assertThat(service.text()).doesNotContain("nsubscribe").contains("about your own order");
        assertThat(service.html()).doesNotContain("nsubscribe");
        shipped.put("welcome.en", new MessageTemplate(0, "s", "{{unsubscribeUrl}}", null));
        assertThatThrownBy(() -> rendering.render(request(Purpose.SERVICE), recipient("Anna", "en"), Optional.empty()))
                .isInstanceOf(TemplateFaulty.class);
    }

    @Test
    void theFrameSpeaksTheTemplatesLanguage() {
        assertThat(rendered("林晓梅", "zh-CN").html()).contains("lang=\"zh-Hans\"", "退订");
        assertThat(rendered("陳怡君", "zh-TW").html()).contains("lang=\"zh-Hant\"", "取消訂閱");
    }

    @Test
    void theQrPictureSaysTheCode() throws Exception {
        Matcher picture = Pattern.compile("src=\"data:image/png;base64,([A-Za-z0-9+/]+)\"")
                .matcher(rendered("Anna", "en").html());
        assertThat(picture.find()).isTrue();
        byte[] png = Base64.getDecoder().decode(picture.group(1));
        assertThat(png.length).isLessThan(1000);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
        assertThat(read).isEqualTo("7KQM-2XTR-9WEA");
    }

    private Rendered rendered(String name, String locale) {
        return rendering.render(request(Purpose.MARKETING), recipient(name, locale), Optional.of(UNSUBSCRIBE));
    }

    private MessageRequest request(Purpose purpose) {
        return new MessageRequest(
                UUID.randomUUID(), Channel.EMAIL, purpose, "welcome", model, "effect", Instant.MAX, 50);
    }

    private static Recipient recipient(String name, String locale) {
        return new Recipient(
                UUID.randomUUID(),
                name,
                "a@example.com",
                true,
                ConsentState.GRANTED,
                Locale.forLanguageTag(locale),
                ZoneId.of("Asia/Shanghai"));
    }

    private static final class AShop extends Shop {
        @Override
        public String name() {
            return "The <Shop>";
        }

        @Override
        public String address() {
            return "1 Main Street & Co";
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("America/New_York");
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    }
}
