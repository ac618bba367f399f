package org.zhigai.ui.care;

/** What the screen can have done beside the care of the file itself. */
public record CareDeeds(Rights rights, VaultDeeds vault, Elsewhere elsewhere) {}
