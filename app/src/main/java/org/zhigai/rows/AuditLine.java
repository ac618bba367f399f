package org.zhigai.rows;

import java.time.LocalDateTime;
import org.zhigai.kernel.Phrase;

/**
 * One line of a row's history.
 *
 * @param by the person's name as they gave it
 * @param department the department they acted for
 * @param role as what they acted, by its stable name; empty for the program
 * @param kind id of the kind of the row
 * @param number of the row
 * @param field key of the field; {@code state} for a move, empty when the row was opened or taken away
 * @param label the field in words
 * @param before what a person saw there, as {@link Type#said}; empty text when there was nothing
 * @param after what is there now
 * @param why in the person's words; may be empty
 */
public record AuditLine(
    LocalDateTime at, String by, String department, String role, String kind, String number, String field, Phrase label, Object before, Object after,
    String why) {}
