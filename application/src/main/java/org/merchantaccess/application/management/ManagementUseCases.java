package org.merchantaccess.application.management;

/** All that can be done with management keys. */
public record ManagementUseCases(CreateManagementKey create, CheckManagementKey check) {}
