package org.merchantaccess.application.token;

/** All that software can ask. */
public record TokenUseCases(LogIn logIn, CheckCall checkCall) {}
