package org.daybook.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void endsWhenNothingMoreWasFetchedThanItHolds() {
        Page<Long> page = Page.of(List.of(1L, 2L), 2, Cursor::of);

        assertThat(page).isEqualTo(new Page<>(List.of(1L, 2L), null));
    }

    @Test
    void pointsBehindItsLastItemWhenThereIsMore() {
        Page<Long> page = Page.of(List.of(1L, 2L, 3L), 2, Cursor::of);

        assertThat(page.items()).containsExactly(1L, 2L);
        assertThat(Cursor.decode(page.nextCursor())).isEqualTo(Cursor.of(2));
    }

    @Test
    void mayBeEmpty() {
        assertThat(Page.of(List.<Long>of(), 50, Cursor::of)).isEqualTo(new Page<Long>(List.of(), null));
    }
}
