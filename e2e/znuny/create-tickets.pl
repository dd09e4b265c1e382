# Creates tickets, a JSON list on standard input: queue, requester, subject, text, priority, cause, turns (by, as, text)
# and hours from opening to closing (absent: open). Prints their ids as a JSON list.
use strict;
use warnings;
use Kernel::System::ObjectManager;
use JSON;
local $Kernel::OM = Kernel::System::ObjectManager->new();

# Mails, escalations and search indexes for hundreds of tickets would take minutes.
{ no warnings qw(redefine once); require Kernel::System::EventHandler; *Kernel::System::EventHandler::EventHandler = sub { 1 }; }

sub object { return $Kernel::OM->Get("Kernel::System::$_[0]") }
my %Agent = reverse object('User')->UserList(Type => 'Short');
my $Backend = object('Ticket::Article')->BackendForChannel(ChannelName => 'Email');
my $Cause = object('DynamicField')->DynamicFieldGet(Name => 'Cause');

sub add_article {
    my ($TicketID, $By, $As, $Text, $Subject) = @_;
    my $IsAgent = $Agent{$By};
    $Backend->ArticleCreate(
        TicketID => $TicketID, UserID => $IsAgent || 1, SenderType => $IsAgent ? 'agent' : 'customer',
        IsVisibleForCustomer => $As eq 'note' ? 0 : 1,
        From => $IsAgent ? ucfirst($By) . ' Agent <support@desk.test>' : ucfirst($By) . " <$By\@harbour.test>",
        To => 'support@desk.test', Subject => $Subject, Body => $Text,
        ContentType => $Text =~ /^</ ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
        HistoryType => $IsAgent ? 'AddNote' : 'WebRequestCustomer', HistoryComment => '%%', NoAgentNotify => 1,
    ) || die "no article for $TicketID";
}

my @IDs;
for my $Wanted (@{ decode_json(join '', <STDIN>) }) {
    my $ID = object('Ticket')->TicketCreate(
        Title => $Wanted->{subject}, Queue => $Wanted->{queue}, Lock => 'unlock',
        Priority => $Wanted->{priority} // '3 normal', State => 'new', Type => 'Unclassified',
        CustomerID => 'harbour', CustomerUser => $Wanted->{requester}, OwnerID => 1, UserID => 1,
    ) || die 'no ticket';
    add_article($ID, $Wanted->{requester}, 'mail', $Wanted->{text}, $Wanted->{subject});
    add_article($ID, $_->{by}, $_->{as}, $_->{text}, "Re: $Wanted->{subject}") for @{ $Wanted->{turns} // [] };
    if ($Wanted->{cause}) {
        object('DynamicField::Backend')->ValueSet(
            DynamicFieldConfig => $Cause, ObjectID => $ID, Value => $Wanted->{cause}, UserID => 1);
    }
    if (defined $Wanted->{hours}) {
        object('Ticket')->TicketStateSet(TicketID => $ID, State => 'closed successful', UserID => 1);
        my $Seconds = int(3600 * $Wanted->{hours});
        object('DB')->Do(
            SQL => "UPDATE ticket SET create_time = create_time - INTERVAL '$Seconds seconds' WHERE id = $ID");
    }
    push @IDs, 0 + $ID;
}
print encode_json(\@IDs);
