/* “Today” and “Now” of the date fields, on the day to which the clock is pinned. */
'use strict';
{
    const [year, month, day] = document.currentScript.dataset.today.split('-').map(Number);
    const { DateTimeShortcuts, Calendar } = window;
    if (DateTimeShortcuts) {
        const machine = DateTimeShortcuts.now;
        DateTimeShortcuts.now = () => {
            const moment = machine();
            moment.setFullYear(year, month - 1, day);
            return moment;
        };
        // Django makes its calendars after this, when the page has loaded.
        const draw = Calendar.prototype.drawCurrent;
        Calendar.prototype.drawCurrent = function() {
            if (!this.begun) {
                this.begun = true;
                Object.assign(this, { currentMonth: month, currentYear: year });
            }
            draw.call(this);
        };
    }
}
