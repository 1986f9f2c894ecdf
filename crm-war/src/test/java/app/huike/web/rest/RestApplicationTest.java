package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A resource that the application does not name answers every call as if it were not there. */
class RestApplicationTest {

    @Test
    void namesEveryResource() {
        List<String> resources = new ClassFileImporter()
                .importPackages("app.huike.web.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(resources).isNotEmpty();
        assertThat(new RestApplication().getClasses())
                .extracting(Class::getName)
                .containsAll(resources);
    }
}
