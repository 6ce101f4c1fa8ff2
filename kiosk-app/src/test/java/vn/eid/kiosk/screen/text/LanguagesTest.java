package vn.eid.kiosk.screen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.screen.consent.ConsentText;

@DisplayName("A language that an administrator adds")
class LanguagesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale TAY = Locale.forLanguageTag("tyz");

    @TempDir
    Path folder;

    @Test
    @DisplayName("is one bundle in a folder: its words are shown, and what it leaves out is said in Vietnamese")
    void oneBundle() throws Exception {
        write("screens_tyz.properties", "language.name=Tày\ncitizen.right=Mèn lố\n");
        var languages = Languages.with(folder);

        assertThat(languages.all()).containsExactly(Texts.VIETNAMESE, Locale.ENGLISH, TAY);
        var texts = languages.texts(TAY, ZONE);
        assertThat(texts.of("language.name")).isEqualTo("Tày");
        assertThat(texts.of("citizen.right")).isEqualTo("Mèn lố");
        assertThat(texts.of("citizen.wrong")).isEqualTo("Chưa đúng");
    }

    @Test
    @DisplayName("brings its consent text along, which is then the one that is agreed to")
    void ownConsent() throws Exception {
        write("screens_tyz.properties", "language.name=Tày\n");
        write("consent_tyz.txt", "version: 2026-11-tyz\n\nKhỏi đồng ý.\n\nMọi fiệc.\n");
        var consent = ConsentText.of(Languages.with(folder).texts(TAY, ZONE));

        assertThat(consent.language()).isEqualTo("tyz");
        assertThat(consent.version()).isEqualTo("2026-11-tyz");
        assertThat(consent.paragraphs()).containsExactly("Khỏi đồng ý.", "Mọi fiệc.");
        assertThat(consent.sha256()).hasSize(64);
    }

    @Test
    @DisplayName("without a consent of its own shows the Vietnamese one as a whole, and says that it is Vietnamese")
    void vietnameseConsent() throws Exception {
        write("screens_tyz.properties", "language.name=Tày\n");
        assertThat(ConsentText.of(Languages.with(folder).texts(TAY, ZONE))).isEqualTo(ConsentText.of(Texts.VIETNAMESE));

        write("consent_tyz.txt", "no version here\n\nKhỏi đồng ý.\n");
        assertThat(ConsentText.of(Languages.with(folder).texts(TAY, ZONE)).language())
                .isEqualTo("vi");
    }

    @Test
    @DisplayName("neither replaces a language of the jar nor stops the counter when it is broken")
    void hostileFolder() throws Exception {
        write("screens_vi.properties", "citizen.right=Sai\n");
        write("screens_xx.properties", "broken=\\uZZZZ\n");
        write("screens_../x.properties".replace('/', '_'), "a=b\n");
        Files.write(folder.resolve("screens_yy.properties"), new byte[(1 << 20) + 1]);
        var languages = Languages.with(folder);

        assertThat(languages.all()).containsExactly(Texts.VIETNAMESE, Locale.ENGLISH);
        assertThat(languages.texts(Texts.VIETNAMESE, ZONE).of("citizen.right")).isEqualTo("Đúng");
        assertThat(Languages.with(folder.resolve("nowhere")).all()).hasSize(2);
    }

    @Test
    @DisplayName(
            "is not needed for another consent in Vietnamese: the administrator's text takes the place of the jar's")
    void administratorsConsent() {
        var file = "version: 2027-01\n\nTôi đồng ý.".getBytes(StandardCharsets.UTF_8);
        var languages = Languages.OF_THE_JAR.consenting(file);

        assertThat(ConsentText.of(languages.texts(Texts.VIETNAMESE, ZONE)).version())
                .isEqualTo("2027-01");
        assertThat(ConsentText.of(languages.texts(Locale.ENGLISH, ZONE)).language())
                .isEqualTo("en");
    }

    private void write(String name, String content) throws Exception {
        Files.writeString(folder.resolve(name), content);
    }
}
