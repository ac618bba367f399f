package org.zhigai.kernel;

/** The two languages of the interface. Documents that are submitted are Chinese whatever is chosen here. */
public enum Lang {
  ZH,
  EN
}
