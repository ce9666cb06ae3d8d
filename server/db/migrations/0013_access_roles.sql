-- Those who report, keep what was handed over, teach and publish, and why they ask.
alter type access.role add value 'district-officer';
alter type access.role add value 'ministry-office';
alter type access.role add value 'store-keeper';
alter type access.role add value 'trainer';
alter type access.role add value 'editor';
alter type access.role add value 'publisher';
alter type access.purpose add value 'reporting';
alter type access.purpose add value 'surrender';
alter type access.purpose add value 'workforce';
alter type access.purpose add value 'training';
alter type access.purpose add value 'publication';
