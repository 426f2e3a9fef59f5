package org.merchantaccess.bootstrap.settings;

/**
 * One thing that is wrong with the settings.
 *
 * @param key of the setting, as the operator wrote it
 * @param mend what is wrong and what to do about it, in one sentence
 */
public record SettingFault(String key, String mend) {}
