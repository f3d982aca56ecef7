package org.daybook.employee.account.setting;

/**
 * What one password hash costs (RFC 9106, 3.1).
 *
 * @param memoryKib kibibytes, at least 8 a lane, at most 1 GiB
 * @param passes over the memory, 1 to 64
 * @param lanes 1 to 16
 */
public record Argon2Cost(int memoryKib, int passes, int lanes) {

    private static final int MOST_MEMORY = 1 << 20;

    public Argon2Cost {
        if (lanes < 1 || lanes > 16 || passes < 1 || passes > 64 || memoryKib < 8 * lanes || memoryKib > MOST_MEMORY) {
            throw new IllegalArgumentException(
                    "No sensible cost of a password hash: m=" + memoryKib + ",t=" + passes + ",p=" + lanes);
        }
    }
}
