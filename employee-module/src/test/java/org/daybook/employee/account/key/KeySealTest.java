package org.daybook.employee.account.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;

class KeySealTest {

    private static final byte[] PLAIN = "a private key".getBytes(StandardCharsets.UTF_8);

    private final KeySeal seal = new KeySeal("0123456789abcdef0123456789abcdef");
    private final byte[] sealed = seal.seal("id", PLAIN);

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open("id", sealed)).contains(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("private");
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertThat(seal.seal("id", PLAIN)).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingElse() {
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        assertThat(seal.open("other", sealed)).isEmpty();
        assertThat(seal.open("id", altered)).isEmpty();
        assertThat(new KeySeal("fedcba9876543210fedcba9876543210").open("id", sealed))
                .isEmpty();
    }

    @Test
    void keepsAKeyWhole() {
        KeyPair pair = KeyMaterial.generate();
        byte[] opened =
                seal.open("id", seal.seal("id", pair.getPrivate().getEncoded())).orElseThrow();

        assertThat(KeyMaterial.privateKey(opened)).isEqualTo(pair.getPrivate());
        assertThat(KeyMaterial.publicKey(pair.getPublic().getEncoded())).isEqualTo(pair.getPublic());
        assertThat(KeyMaterial.publicKey(pair.getPublic().getEncoded())
                        .getParams()
                        .toString())
                .contains("secp256r1");
    }
}
