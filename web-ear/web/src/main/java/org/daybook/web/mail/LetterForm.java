package org.daybook.web.mail;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daybook.web.mail.shown.Letter;

/** How mails look, as text and as HTML. Templates escape what they are given; none of it is ever read as a template. */
@ApplicationScoped
class LetterForm {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);

    LetterForm() {
        templates.setClassForTemplateLoading(LetterForm.class, "");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setRecognizeStandardFileExtensions(true);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setAPIBuiltinEnabled(false);
    }

    String html(Letter letter) {
        return fill("letter.ftlh", Map.of("letter", letter));
    }

    String text(Letter letter) {
        return fill("letter.ftl", Map.of("letter", letter));
    }

    /** @param template {@code .ftlh} escapes for HTML, {@code .ftl} is text */
    String fill(String template, Map<String, ?> values) {
        StringWriter page = new StringWriter();
        try {
            templates.getTemplate(template).process(values, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + template + " does not fit.", e);
        }
        return page.toString();
    }
}
