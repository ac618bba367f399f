package org.zhigai.house.planted.report;

/** Planted on purpose: see the rules of the house. */
public record Sql(org.jooq.DSLContext sql) {}
