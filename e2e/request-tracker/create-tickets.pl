# Creates tickets in the RT that the environment names, many at once: a JSON list on standard input, with queue, subject,
# text, requester, cause, hours from opening to resolution (absent: open) and the number that it refers to. Prints their numbers as a JSON list.
use strict;
use warnings;
use lib '/usr/local/share/request-tracker5/lib', '/usr/share/request-tracker5/lib';
use JSON;
use RT;
RT::LoadConfig();
RT::Init();

# Rules and mails for hundreds of tickets would take minutes.
{ no warnings 'redefine'; *RT::Scrips::Prepare = *RT::Scrips::Commit = *RT::Scrips::Apply = sub { }; }

my $cause = RT::CustomField->new($RT::SystemUser);
$cause->LoadByName(Name => 'Cause', LookupType => 'RT::Queue-RT::Ticket', IncludeGlobal => 1);
my @numbers;
$RT::Handle->BeginTransaction();
for my $wanted (@{ decode_json(join '', <STDIN>) }) {
    my $ticket = RT::Ticket->new($RT::SystemUser);
    my ($number, undef, $problem) = $ticket->Create(
        Queue     => $wanted->{queue},
        Subject   => $wanted->{subject},
        Requestor => $wanted->{requester},
        MIMEObj   => MIME::Entity->build(
            Type => 'text/plain', Charset => 'UTF-8', Data => Encode::encode('UTF-8', $wanted->{text})),
        'CustomField-' . $cause->id => $wanted->{cause},
        Status => defined $wanted->{hours} ? 'resolved' : 'new',
    );
    die $problem unless $number;
    push @numbers, $number;
    $ticket->AddLink(Type => 'RefersTo', Target => $wanted->{refersTo}) if $wanted->{refersTo};
    next unless defined $wanted->{hours};
    my $created = RT::Date->new($RT::SystemUser);
    $created->Set(Format => 'unix', Value => time - 3600 * $wanted->{hours});
    $ticket->__Set(Field => 'Created', Value => $created->ISO(Timezone => 'UTC'));
}
$RT::Handle->Commit();
print encode_json(\@numbers);
