package org.merchantaccess.application.refusal;

/** All that can be asked about refusals. */
public record RefusalUseCases(ReadRefusals read) {}
