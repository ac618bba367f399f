package org.zhigai.kernel;

/**
 * Who does something, for the audit trail.
 *
 * @param name the person's name as they wrote it
 * @param department the department they act for; verification asks that it differs from the responsible one
 */
public record Actor(String name, String department) {}
