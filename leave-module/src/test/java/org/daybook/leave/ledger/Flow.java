package org.daybook.leave.ledger;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** The largest flow through a small network, by shortest augmenting paths (Edmonds and Karp, 1972). */
final class Flow {

    private final long[][] free;

    Flow(int nodes) {
        free = new long[nodes][nodes];
    }

    void allow(int from, int to, long amount) {
        free[from][to] += amount;
    }

    long most(int source, int sink) {
        long total = 0;
        int[] path = path(source, sink);
        while (path[sink] >= 0) {
            long amount = Long.MAX_VALUE;
            for (int node = sink; node != source; node = path[node]) {
                amount = Math.min(amount, free[path[node]][node]);
            }
            for (int node = sink; node != source; node = path[node]) {
                free[path[node]][node] -= amount;
                free[node][path[node]] += amount;
            }
            total += amount;
            path = path(source, sink);
        }
        return total;
    }

    /** For each node the one before it on a shortest path from the source, or -1. */
    private int[] path(int source, int sink) {
        int[] before = new int[free.length];
        Arrays.fill(before, -1);
        before[source] = source;
        Deque<Integer> next = new ArrayDeque<>();
        next.add(source);
        while (!next.isEmpty() && before[sink] < 0) {
            int node = next.remove();
            for (int to = 0; to < free.length; to++) {
                if (before[to] < 0 && free[node][to] > 0) {
                    before[to] = node;
                    next.add(to);
                }
            }
        }
        return before;
    }
}
