/**
 * The reports a school reads, hands in and gives away: a file a kind, which builds a {@link org.zhigai.report.Document} from the records of a store.
 * Every number says its n, how it was made and of when it is; what is missing is said, never filled. No ranking, no name of a pupil.
 */
@NullMarked
package org.zhigai.dossier;

import org.jspecify.annotations.NullMarked;
