/**
 * The school package: what a school hands to those who look at many schools, without anything of a pupil. {@link org.zhigai.pack.PackSchool} makes it of an
 * open store, {@link org.zhigai.pack.PackageFile} writes and reads it. Imports stations and {@code stats}; knows no store, no window and no other school.
 *
 * <p><b>The format</b>, version 2: a zip ({@code .zgxb}) of UTF-8 text that any program reads. {@code manifest.json} names format, version, school, district,
 * the day, and of each table its rows and SHA-256; the SHA-256 of the manifest itself is the package's sum, by which both sides can tell that they speak of the
 * same package. {@code signature.json} holds {@code algorithm} (Ed25519), {@code key} (X.509) and {@code signature} of the manifest's bytes, both in Base64; of the
 * key people compare the first 16 hexadecimal digits of its SHA-256. A school's key is made of its store's and the same for the store's life. Packages of version 1
 * were not signed; they are read and said to be so. The tables are CSV (RFC 4180, comma, byte-order mark, a heading):
 * <table>
 * <caption>tables</caption>
 * <tr><td>papers.csv</td><td>{@code paper,year,term,exam,subject,grade,print,full_mark,enrolled,present,sum,sum_of_squares}: a line a paper of at least ten
 * present pupils; {@code print} is the same for the same paper (full mark and full marks of the items); sums are of the pupils' totals and exact decimals;
 * empty where they would give somebody away</td></tr>
 * <tr><td>distribution.csv</td><td>{@code paper,scale,from_percent,to_percent,pupils}: {@code level} spans of the four levels, {@code step} spans of steps of 5
 * per cent; neighbours are put together so that no span holds one to four</td></tr>
 * <tr><td>points.csv</td><td>{@code paper,kind,name,items,full_mark,pupils,points}: knowledge points and ability levels; {@code points} got by all, empty where
 * it would tell of a few</td></tr>
 * <tr><td>problems.csv</td><td>{@code number,year,term,subject,grade,kind,name,category,severity,source,state}: no sentences, which people write</td></tr>
 * <tr><td>ledger.csv</td><td>{@code number,problem,subject,grade,kind,name,status,overdue,start,due,closed_on,cycle,measures,measures_done,evidence,
 * verified_on,verdict}: no persons, no sentences</td></tr>
 * <tr><td>practices.csv</td><td>{@code number,subject,grade,kind,name,strategy,title,form,verified_on}: what was closed with a verification from outside
 * and a measured effect</td></tr>
 * </table>
 */
@NullMarked
package org.zhigai.pack;

import org.jspecify.annotations.NullMarked;
