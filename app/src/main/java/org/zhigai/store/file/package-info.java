/**
 * The files of a store on the disk, whatever lies in them: who may write them, whose program holds them, under which key they are
 * sealed, how they come to be without ever being half there, and what a backup of them is.
 */
@NullMarked
package org.zhigai.store.file;

import org.jspecify.annotations.NullMarked;
