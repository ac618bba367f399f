package org.zhigai.house.planted.dossier;

import org.zhigai.house.planted.document.DocumentRoom;

/** Planted on purpose: see the rules of the house. */
public record DossierRoom(DocumentRoom above) {}
