package org.zhigai.ui.parts;

import org.zhigai.kernel.Phrase;

/**
 * Something the window can be told to do, from a menu or by typing its name.
 *
 * @param id short and stable, for node ids
 */
public record Command(String id, Phrase name, Runnable action) {}
