package org.merchantaccess.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.stream.Stream;

/**
 * A browser window.
 *
 * @param width the width in CSS pixels
 * @param isDark whether dark colors are preferred
 * @param runsScripts whether JavaScript is on
 * @param timeZone the time zone of its user
 */
public record Window(int width, boolean isDark, boolean runsScripts, String timeZone) {

    static final int HEIGHT = 800;

    /** Returns a window of 1280 pixels, light, with JavaScript. */
    public static Window usual() {
        return new Window(1280, false, true, "UTC");
    }

    /** Returns a copy with another width. */
    public Window wide(int pixels) {
        return new Window(pixels, isDark, runsScripts, timeZone);
    }

    /** Returns a copy that prefers dark colors. */
    public Window dark() {
        return new Window(width, true, runsScripts, timeZone);
    }

    /** Returns a copy without JavaScript. */
    public Window withoutScripts() {
        return new Window(width, isDark, false, timeZone);
    }

    /** Returns a copy in another time zone, such as {@code Asia/Tokyo}. */
    public Window inTimeZone(String zone) {
        return new Window(width, isDark, runsScripts, zone);
    }

    Window withScripts() {
        return new Window(width, isDark, true, timeZone);
    }

    /** Returns the windows of {@link WithAndWithoutScripts}. */
    static List<Window> withAndWithoutScripts() {
        return List.of(usual(), usual().withoutScripts());
    }

    /** Returns the windows of {@link InEveryWindow}. */
    static Stream<Window> inEveryWindow() {
        return Stream.of(320, 768, 1280, 1600).map(usual()::wide).flatMap(window -> Stream.of(window, window.dark()));
    }

    /** Returns the options of a new browser profile, with the same language on every machine. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setDeviceScaleFactor(1)
                .setColorScheme(colors())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(runsScripts)
                .setLocale("en-GB")
                .setTimezoneId(timeZone)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    ColorScheme colors() {
        return isDark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    @Override
    public String toString() {
        return width + " px, " + (isDark ? "dark" : "light") + (runsScripts ? "" : ", without JavaScript");
    }
}
