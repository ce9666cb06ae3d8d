-- Rules against the register keep nothing of their own yet: their findings stand with the forms that they are about.
create schema checking;
