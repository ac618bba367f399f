package org.zhigai.store;

/**
 * What a check of a store found: it opened, every row could be read, and these many are there.
 *
 * @param bytes size of the encrypted data on disk
 */
public record StoreState(
    int imports, int papers, int pupils, int indicators, int questionnaires, int problems, int adjustments, int entries,
    long bytes) {}
