package org.daybook.web.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.daybook.employee.Role;
import org.daybook.employee.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {

    private static final SigningKey OURS = Keys.make("ours");
    private static final SigningKey THEIRS = Keys.make("theirs");
    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final Instant NOW = MADE.plusSeconds(5);
    private static final AccessClaims ADA = new AccessClaims(
            42, 7, Set.of(Role.EMPLOYEE, Role.HR), MADE, Instant.parse("2026-03-02T09:10:00Z"), "hash");

    private final TokenReader reader = new TokenReader("daybook");
    private final String good = new TokenWriter("daybook").write(ADA, OURS);

    private Optional<AccessClaims> read(String token) {
        return read(token, NOW);
    }

    private Optional<AccessClaims> read(String token, Instant now) {
        Map<String, ECPublicKey> keys = Map.of(OURS.id(), OURS.publicKey());
        return reader.read(token, id -> Optional.ofNullable(keys.get(id)), now);
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(ClaimNames.TYPE).keyID(OURS.id());
    }

    private JWTClaimsSet claims() {
        try {
            return SignedJWT.parse(good).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, SigningKey key) {
        try {
            return signed(header, claims, new ECDSASigner(key.privateKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(
                header().build(),
                change.apply(new JWTClaimsSet.Builder(claims())).build(),
                OURS);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatTheWriterWrites() {
        assertThat(read(good)).contains(ADA);
        assertThat(good).hasSizeLessThan(1_000);
    }

    @Test
    void takesAnUnchangedCopyMadeByHand() {
        assertThat(read(with(same -> same))).contains(ADA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void refusesTokensWithoutSignature(String algorithm) {
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"ours\"}");
        String[] parts = good.split("\\.");

        assertThat(read(header + "." + parts[1] + ".")).isEmpty();
        assertThat(read(header + "." + parts[1] + "." + parts[2])).isEmpty();
        assertThat(read(parts[0] + "." + parts[1] + ".")).isEmpty();
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws JOSEException {
        JWSHeader symmetric = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(ClaimNames.TYPE)
                .keyID(OURS.id())
                .build();

        assertThat(read(signed(
                        symmetric, claims(), new MACSigner(OURS.publicKey().getEncoded()))))
                .isEmpty();
    }

    @Test
    void refusesAnotherKeyUnderOurName() {
        assertThat(read(signed(header().build(), claims(), THEIRS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theirs",
                "",
                "../../../../dev/null",
                "ours' OR '1'='1",
                "/etc/passwd",
                "http://127.0.0.1/key",
                "OURS"
            })
    void refusesUnknownKeys(String id) {
        assertThat(read(signed(header().keyID(id).build(), claims(), THEIRS))).isEmpty();
        assertThat(read(signed(header().keyID(id).build(), claims(), OURS))).isEmpty();
    }

    @Test
    void refusesTokensThatNameNoKey() {
        assertThat(read(signed(header().keyID(null).build(), claims(), OURS))).isEmpty();
    }

    @Test
    void refusesKeysThatATokenBringsOrPointsTo() {
        ECKey brought = new ECKey.Builder(Curve.P_256, THEIRS.publicKey()).build();
        URI place = URI.create("https://attacker.example/keys");
        List<JWSHeader> headers = List.of(
                header().jwk(brought).build(),
                header().jwkURL(place).build(),
                header().x509CertURL(place).build(),
                header().x509CertChain(List.of(new com.nimbusds.jose.util.Base64("MIIB")))
                        .build(),
                header().contentType("JWT").build(),
                header().customParam("zip", "DEF").build(),
                header().criticalParams(Set.of("exp")).customParam("exp", 1).build());

        assertThat(headers).allSatisfy(header -> {
            assertThat(read(signed(header, claims(), THEIRS))).isEmpty();
            assertThat(read(signed(header, claims(), OURS))).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "id+jwt", "logout+jwt", ""})
    void refusesOtherTypes(String type) {
        assertThat(read(signed(header().type(new JOSEObjectType(type)).build(), claims(), OURS)))
                .isEmpty();
        assertThat(read(signed(header().type(null).build(), claims(), OURS))).isEmpty();
    }

    @Test
    void refusesOtherIssuersAndAudiences() {
        assertThat(read(with(claims -> claims.issuer("elsewhere")))).isEmpty();
        assertThat(read(with(claims -> claims.issuer(null)))).isEmpty();
        assertThat(read(with(claims -> claims.audience("other-api")))).isEmpty();
        assertThat(read(with(claims -> claims.audience(List.of("daybook-api", "other-api")))))
                .isEmpty();
        assertThat(read(with(claims -> claims.audience((String) null)))).isEmpty();
    }

    @Test
    void acceptsATokenOnlyInItsTime() {
        Instant end = ADA.expiresAt();

        assertThat(read(good, end.minusMillis(1))).contains(ADA);
        assertThat(read(good, end)).isEmpty();
        assertThat(read(good, MADE.minusSeconds(2))).isEmpty();
        assertThat(read(good, MADE)).contains(ADA);
        assertThat(read(with(claims -> claims.expirationTime(null)))).isEmpty();
        assertThat(read(with(claims -> claims.notBeforeTime(null)))).isEmpty();
        assertThat(read(with(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(60))))))
                .isEmpty();
    }

    @Test
    void refusesClaimsThatAreMissingOrOfAnotherKind() {
        assertThat(read(with(claims -> claims.subject(null)))).isEmpty();
        assertThat(read(with(claims -> claims.subject("ada")))).isEmpty();
        assertThat(read(with(claims -> claims.claim("sid", "7")))).isEmpty();
        assertThat(read(with(claims -> claims.claim("roles", "ADMIN")))).isEmpty();
        assertThat(read(with(claims -> claims.claim("made_at", null)))).isEmpty();
    }

    @Test
    void givesNoRightsForRolesThatItDoesNotKnow() {
        assertThat(read(with(claims -> claims.claim("roles", List.of("EMPLOYEE", "EMPEROR")))))
                .get()
                .extracting(AccessClaims::roles)
                .isEqualTo(Set.of(Role.EMPLOYEE));
    }

    @Test
    void refusesEveryAlteredCharacter() {
        for (int i = 0; i < good.length() - 1; i++) {
            char other = good.charAt(i) == 'A' ? 'B' : 'A';
            String altered = good.substring(0, i) + other + good.substring(i + 1);
            assertThat(read(altered)).as("character " + i).isEmpty();
        }
    }

    @Test
    void doesNotEvenParseALongToken() throws JOSEException {
        String million = "x".repeat(1_000_000);
        JWSObject long1 = new JWSObject(header().build(), new Payload(million));
        long1.sign(new ECDSASigner(OURS.privateKey()));

        assertThat(read(long1.serialize())).isEmpty();
        assertThat(read(million)).isEmpty();
        assertThat(read(with(claims -> claims.claim("padding", "x".repeat(TokenReader.LONGEST)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "x.y.z", "eyJ9.e30.", "e30.e30.e30", "\u0000", "a.b.c.d.e"})
    void refusesWhatIsNoToken(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(read(base64("{\"alg\":\"ES256\",\"x\":" + "[".repeat(1_500)) + ".e30.x"))
                .isEmpty();
    }
}
