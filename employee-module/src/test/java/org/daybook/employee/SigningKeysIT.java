package org.daybook.employee;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.List;
import org.daybook.employee.AtOnce.Ending;
import org.daybook.employee.account.key.KeyRotation;
import org.daybook.platform.Cursor;
import org.daybook.testing.Slice;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SigningKeysIT {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final Duration NOTICE = SigningKeys.CACHE.plusSeconds(15);

    @Inject
    private SigningKeys keys;

    @Inject
    private KeyRotation rotation;

    @Inject
    private AccountFixture fixture;

    @Inject
    private AtOnce atOnce;

    @Inject
    private Jdbi sql;

    @Deployment
    static WebArchive archive() {
        return Slice.of(SigningKeysIT.class, Cursor.class, EmployeeModule.class);
    }

    @BeforeEach
    void beginWithoutKeys() {
        fixture.beginAnew();
    }

    private List<String> verifying() {
        return keys.verifying().stream().map(SigningKey::id).toList();
    }

    private static boolean verifies(SigningKey signer, SigningKey verifier) throws GeneralSecurityException {
        byte[] text = "header.payload".getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(signer.privateKey());
        signing.update(text);
        Signature verifying = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifying.initVerify(verifier.publicKey());
        verifying.update(text);
        return verifying.verify(signing.sign());
    }

    @Test
    void theFirstKeyIsTheSameForAllWhoAskAtOnce() throws Exception {
        List<Ending<String>> endings = atOnce.call(8, () -> keys.current().id());

        assertThat(endings)
                .extracting(Ending::value)
                .containsOnly(keys.current().id());
        assertThat(verifying()).containsExactly(keys.current().id());
    }

    @Test
    void whatIsSignedIsVerifiedWithThePublishedKey() throws Exception {
        SigningKey signer = keys.current();
        SigningKey published = keys.verifying().get(0);

        assertThat(verifies(signer, published)).isTrue();
        assertThat(published.privateKey()).isNull();
        assertThat(published.verifiesUntil()).isNull();
        assertThat(signer.toString()).doesNotContain(signer.privateKey().toString());
    }

    @Test
    void aNewKeyIsPublishedBeforeItSignsAndTheOldOneVerifiesUntilItsTokensHaveRunOut() {
        String old = keys.current().id();
        fixture.pass(Duration.ofDays(30));
        rotation.rotate();
        rotation.rotate();

        assertThat(keys.current().id()).isEqualTo(old);
        assertThat(verifying()).hasSize(2).endsWith(old);
        String next = verifying().get(0);

        fixture.pass(NOTICE);
        assertThat(keys.current().id()).isEqualTo(next);
        assertThat(verifying()).containsExactly(next, old);

        fixture.pass(TOKEN_LIFE.plus(SigningKeys.CACHE));
        assertThat(verifying()).containsExactly(next, old);
        fixture.pass(Duration.ofSeconds(16));
        assertThat(verifying()).containsExactly(next);
        assertThat(keys.current().id()).isEqualTo(next);
    }

    @Test
    void noKeyIsMadeBeforeAnybodyAsksForOne() {
        rotation.rotate();

        assertThat(keys.verifying()).isEmpty();
    }

    @Test
    void aYoungKeyStays() {
        String id = keys.current().id();
        fixture.pass(Duration.ofDays(30).minusMinutes(5));
        rotation.rotate();

        assertThat(verifying()).containsExactly(id);
    }

    @Test
    void aKeyThatTheSecretDoesNotOpenIsReplacedAndGoesOnVerifying() {
        String id = keys.current().id();
        sql.useHandle(
                handle -> handle.execute("UPDATE employee.signing_keys SET private_key = set_byte(private_key, 20,"
                        + " 255 - get_byte(private_key, 20))"));

        String next = keys.current().id();
        assertThat(next).isNotEqualTo(id);
        assertThat(keys.current().id()).isEqualTo(next);
        assertThat(verifying()).containsExactlyInAnyOrder(next, id);
    }
}
