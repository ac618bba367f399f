package org.zhigai.pack;

import java.time.LocalDate;

/**
 * What has been shown to help: an entry that was closed with a verification from outside and a measured effect.
 *
 * @param number of the entry
 * @param strategy key in the library; empty where none of it was taken
 * @param title of the strategy; empty likewise
 * @param form of help; empty where nobody said
 */
public record PracticeShare(String number, ProblemShare.About about, String strategy, String title, String form, LocalDate verifiedOn) {}
