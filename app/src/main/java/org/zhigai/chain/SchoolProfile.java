package org.zhigai.chain;

/**
 * The school whose store this is.
 *
 * @param name 填报单位
 * @param district 区
 * @param principal 主要负责人, the first responsible person
 */
public record SchoolProfile(String name, String district, String principal) {}
