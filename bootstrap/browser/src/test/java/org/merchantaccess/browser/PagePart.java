package org.merchantaccess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a page: a dialog, a table row, or the whole page. Elements are found by their visible label, which must be unique. Every lookup
 * waits for its element.
 */
public final class PagePart {

    private static final List<AriaRole> CLICKED =
            List.of(AriaRole.BUTTON, AriaRole.LINK, AriaRole.MENUITEM, AriaRole.TAB);

    private final Locator locator;

    PagePart(Locator locator) {
        this.locator = locator;
    }

    /** Clicks a button, a link, a menu item, a tab, or a disclosure. */
    public PagePart click(String label) {
        clickable(label).click();
        return this;
    }

    /** Double-clicks an element. */
    public PagePart doubleClick(String label) {
        clickable(label).dblclick();
        return this;
    }

    /** Clicks the only button whose label begins with the text. */
    public PagePart clickBeginning(String label) {
        Pattern beginning = Pattern.compile("^" + quote(label));
        locator.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(beginning))
                .click();
        return this;
    }

    /** Relocators the value of a field. */
    public PagePart fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Selects an option of a list. */
    public PagePart choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Checks a checkbox or a radio button. */
    public PagePart tick(String label) {
        field(label).check();
        return this;
    }

    /** Asserts that a text is shown. */
    public PagePart sees(String words) {
        assertThat(locator).containsText(words);
        return this;
    }

    /** Waits until one of the texts is shown, and returns it. */
    public String seesOneOf(String... words) {
        String alternatives = Stream.of(words).map(PagePart::quote).collect(Collectors.joining("|"));
        assertThat(locator).containsText(Pattern.compile(alternatives));
        return Stream.of(words)
                .filter(locator.textContent()::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Asserts that a text is not shown. */
    public PagePart seesNot(String words) {
        assertThat(locator).not().containsText(words);
        return this;
    }

    /** Asserts that the progress line of a slow request is shown. */
    public PagePart seesProgress() {
        assertThat(locator.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        return this;
    }

    /** Asserts the value of a field. */
    public PagePart sees(String label, String value) {
        assertThat(field(label)).hasValue(value);
        return this;
    }

    /** Asserts the accessible description of a field. */
    public PagePart seesDescribed(String label, String words) {
        assertThat(field(label)).hasAccessibleDescription(Pattern.compile(quote(words)));
        return this;
    }

    /** Asserts that no such field is visible. */
    public PagePart cannotFill(String label) {
        assertThat(field(label)).not().isVisible();
        return this;
    }

    /** Asserts that an element with that label is enabled. */
    public PagePart canClick(String label) {
        assertThat(clickable(label)).isEnabled();
        return this;
    }

    /** Asserts that no clickable element with that label is visible. */
    public PagePart cannotClick(String label) {
        assertThat(clickable(label)).not().isVisible();
        return this;
    }

    /** Returns the table row with a cell of exactly this text. */
    public PagePart row(String words) {
        return new PagePart(locator.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(locator.page().getByText(words, new Page.GetByTextOptions().setExact(true)))));
    }

    /** Returns the row headers of the table, from top to bottom. */
    public List<String> rowNames() {
        return locator.locator("main table:not(.numbers) tbody th").allInnerTexts();
    }

    /** Returns the rendered text. */
    public String text() {
        return locator.innerText();
    }

    /** Asserts that this part is no longer shown. */
    public void isGone() {
        assertThat(locator).isHidden();
    }

    private Locator field(String label) {
        return locator.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private Locator clickable(String label) {
        Locator disclosure = locator.locator("summary");
        return CLICKED.stream()
                .map(role -> locator.getByRole(
                        role, new Locator.GetByRoleOptions().setName(label).setExact(true)))
                .reduce(
                        disclosure
                                .and(locator.getByText(label, new Locator.GetByTextOptions().setExact(true)))
                                .or(disclosure.and(field(label))),
                        Locator::or);
    }

    /** Quotes a text for a JavaScript pattern, which has no quoting construct. */
    private static String quote(String words) {
        return words.replaceAll("[\\\\^$.*+?()\\[\\]{}|]", "\\\\$0");
    }
}
