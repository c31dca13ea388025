// What KCalendarCore (KDE) makes of calendars: calendarcore_rows FILE... prints JSON, as
// python/rows.py does. An incidence without an hour is a day.
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>

using namespace KCalendarCore;

static QString status(const Event::Ptr &event)
{
    switch (event->status()) {
    case Incidence::StatusTentative: return QStringLiteral("TENTATIVE");
    case Incidence::StatusConfirmed: return QStringLiteral("CONFIRMED");
    case Incidence::StatusCanceled: return QStringLiteral("CANCELLED");
    default: return QStringLiteral("?");
    }
}

static QString start(const Event::Ptr &event)
{
    const QDateTime at = event->dtStart();
    return event->allDay() ? at.date().toString(Qt::ISODate)
                           : at.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mmZ"));
}

int main(int count, char **names)
{
    QCoreApplication application(count, names);
    QJsonObject found;
    for (const QString &path : application.arguments().mid(1)) {
        MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
        ICalFormat format;
        if (!format.load(calendar, path)) {
            QTextStream(stderr) << path << ": KCalendarCore can't read it\n";
            return 1;
        }
        QJsonArray rows;
        for (const Event::Ptr &event : calendar->rawEvents())
            rows.append(QJsonArray{event->uid(), start(event), status(event), event->summary(),
                                   event->description()});
        found[path] = rows;
    }
    QTextStream(stdout) << QJsonDocument(found).toJson(QJsonDocument::Compact);
}
