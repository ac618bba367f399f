/** What lies in a store, table by table: papers and pupils, the vault of identities, imports and their profiles, records and their history. */
@NullMarked
package org.zhigai.store.tables;

import org.jspecify.annotations.NullMarked;
